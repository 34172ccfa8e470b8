package dev.vmss.examples.cli;

import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.InvalidModelException.Problem;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Reads the files that options name, or standard input, which holds one document; whatever goes wrong becomes one sentence. */
final class InputFiles {

    private static final String STANDARD_INPUT = "-";

    private boolean standardInputIsRead;

    /** What is made of a stream. */
    interface Reading<R> {

        R from(InputStream stream) throws IOException;
    }

    /** All of a text, which must be in UTF-8 unless it begins as PowerShell writes what it redirects. */
    String wholeText(@Nullable CommandSpec command, String option, String file) {
        byte[] bytes = read(command, option, file, "", stream -> allOf(stream, fileName(file)));
        if (isWide(bytes)) {
            return decoded(bytes).replace("\uFEFF", "");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(buffer, text, true);
        // A plan in Terraform's own format is an archive, and recognised as one.
        if (result.isError() && !(bytes[0] == 'P' && bytes[1] == 'K')) {
            refuse(fileName(file), bytes);
        }
        return text.flip().toString();
    }

    /** All bytes of a file that is not longer than a document can be. */
    static byte[] allOf(InputStream stream, String name) throws IOException {
        int limit = ReadLimits.defaults().maxDocumentLength();
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new InputException(name + ": is longer than the limit of " + limit + " bytes");
        }
        return bytes;
    }

    /**
     * Reads a file.
     *
     * @param command the command that reads, to tell how far it is; {@code null} if it does not tell
     * @param option the option that names the file
     * @param file the file, or {@code null} for a document of the sample
     * @param ofSample the document of the sample
     * @param reading what is made of it
     */
    <R> R read(
            @Nullable CommandSpec command, String option, @Nullable String file, String ofSample, Reading<R> reading) {
        String name = file == null ? ofSample : fileName(file);
        try (CountedInput stream = file == null ? new CountedInput(Sample.open(ofSample), 0) : open(option, file)) {
            if (command != null) {
                VmssCommand.of(command).progress().doing(() -> "reading " + name + ", " + stream.progress());
            }
            return reading.from(stream);
        } catch (InvalidModelException e) {
            throw new InputException(describe(name, e.problems()));
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": the file does not exist");
        } catch (AccessDeniedException e) {
            throw new InputException(name + ": access is denied");
        } catch (InvalidPathException e) {
            throw new InputException(option + ": " + Output.noFileName(e.getInput()));
        } catch (IOException e) {
            throw new InputException(name + ": cannot be read");
        }
    }

    private CountedInput open(String option, String file) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new InputException(file + ": is a directory, not a file");
            }
            return new CountedInput(Files.newInputStream(path), Files.size(path));
        }
        if (standardInputIsRead) {
            throw new InputException(
                    option + " -: another option already reads standard input, which can contain only one document");
        }
        standardInputIsRead = true;
        return new CountedInput(System.in, 0);
    }

    /** How to name a file in a message. */
    static String fileName(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    /** What is wrong with a document, in one sentence. */
    static String describe(String file, List<Problem> problems) {
        Problem first = problems.get(0);
        return file + (first.line() > 0 ? ", line " + first.line() : "")
                + (first.path().isEmpty() ? "" : ", " + first.path())
                + ": " + first.message()
                + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "");
    }

    /** Says where the bytes are no text, as all reading does. */
    private static void refuse(String name, byte[] bytes) {
        try {
            ModelReader.create().read(ScaleSet.class, new ByteArrayInputStream(bytes));
        } catch (InvalidModelException e) {
            throw new InputException(describe(name, e.problems()));
        } catch (IOException e) {
            throw new InputException(name + ": cannot be read");
        }
    }

    /** Text in UTF-8, unless it begins as PowerShell writes what it redirects. */
    static String decoded(byte[] bytes) {
        return new String(bytes, isWide(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static boolean isWide(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
    }
}
