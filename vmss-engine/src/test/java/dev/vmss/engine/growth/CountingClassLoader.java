package dev.vmss.engine.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads this library and Jackson anew, with a count in each method and in each loop. Unlike time, the count is the same in every
 * run; unlike allocation, it sees comparisons that make nothing. Of the JDK's own loops it sees those that search a list or a text.
 */
final class CountingClassLoader extends ClassLoader {

    private static final String WORK = Work.class.getName().replace('.', '/');
    private static final Set<String> SEARCHES = Set.of("contains", "indexOf", "lastIndexOf", "remove");

    CountingClassLoader() {
        super(CountingClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(Work.class.getName())
                || !name.startsWith("dev.vmss.") && !name.startsWith("com.fasterxml.jackson.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? counted(name) : known;
        }
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
        try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            new ClassReader(bytes).accept(new CountingClass(writer), 0);
            byte[] counted = writer.toByteArray();
            return defineClass(name, counted, 0, counted.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class whose methods count. */
    private static final class CountingClass extends ClassVisitor {

        CountingClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    /** A method that counts. */
    private static final class CountingMethod extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void count(String method, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, method, descriptor, false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count("step", "()V");
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                count("step", "()V");
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (SEARCHES.contains(name)) {
                if (owner.startsWith("java/util/") && descriptor.startsWith("(Ljava/lang/Object;)")) {
                    countSearched("(Ljava/lang/Object;)V");
                } else if (owner.equals("java/lang/String") && descriptor.matches("\\(L[^;]*;\\).*")) {
                    countSearched("(Ljava/lang/String;)V");
                }
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        /** Counts the size of what is searched, which is on the stack below what is looked for. */
        private void countSearched(String descriptor) {
            super.visitInsn(Opcodes.DUP2);
            super.visitInsn(Opcodes.POP);
            count("search", descriptor);
        }
    }
}
