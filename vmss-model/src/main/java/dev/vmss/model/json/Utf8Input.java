package dev.vmss.model.json;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Passes a stream on as long as it is UTF-8. Jackson's parser takes bytes that are none for characters: overlong forms, halves
 * of surrogate pairs, and code points beyond the last one. UTF-16 and UTF-32, which Jackson tells by the first bytes, pass
 * unchecked. A character that the end of the stream cuts off is left to Jackson, because its document is cut off as well.
 */
final class Utf8Input extends InputStream {

    /** The first bytes, which show the encoding; in UTF-16 and UTF-32, one of them is 0 or belongs to a byte order mark. */
    private static final int SIGNATURE = 4;

    /** A parser reads some bytes beyond the document. */
    private static final int READ_AHEAD = 1 << 14;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long NOT_ASCII = 0x8080808080808080L;

    private final InputStream in;
    private final int longest;
    private long passed;

    /** How many bytes may have passed before the next document starts. */
    private long allowed;

    private boolean unchecked;
    private boolean malformed;

    /** How many bytes of a character are still to come, and between which bounds the next one must be. */
    private int missing;

    private int lowest;
    private int highest;

    Utf8Input(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
        startDocument();
    }

    /** From here on, as many bytes may pass as a document can have. */
    void startDocument() {
        allowed = passed + longest + READ_AHEAD;
    }

    /** More bytes than a document can have. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Checks a whole document, as reading it through a stream does. */
    static void check(byte[] document) throws MalformedException {
        int valid = new Utf8Input(InputStream.nullInputStream(), document.length).check(document, 0, document.length);
        if (valid < document.length) {
            throw new MalformedException(valid);
        }
    }

    /** A byte where UTF-8 has none such. */
    static final class MalformedException extends CharConversionException {

        private static final long serialVersionUID = 1L;

        private final long position;

        MalformedException(long position) {
            this.position = position;
        }

        /** How many bytes come before it. */
        long position() {
            return position;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (malformed) {
            throw new MalformedException(passed);
        } else if (passed > allowed) {
            throw new TooLongException();
        }
        int count = in.read(bytes, offset, length);
        if (unchecked || count <= 0) {
            passed += Math.max(0, count);
            return count;
        }
        int valid = check(bytes, offset, offset + count) - offset;
        malformed = valid < count;
        passed += valid;
        if (valid == 0) {
            throw new MalformedException(passed);
        }
        return valid;
    }

    /** The index of the first byte that cannot stand where it does, or the end. */
    private int check(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && !unchecked) {
            if (passed + i - start < SIGNATURE && showsOtherEncoding(bytes[i], passed + i - start)) {
                unchecked = true;
                return end;
            } else if (missing > 0) {
                int next = bytes[i] & 0xff;
                if (next < lowest || next > highest) {
                    return i;
                }
                missing--;
                lowest = 0x80;
                highest = 0xbf;
                i++;
            } else if (bytes[i] >= 0) {
                i = passed + i - start < SIGNATURE ? i + 1 : endOfAscii(bytes, i, end);
            } else if (startsCharacter(bytes[i] & 0xff)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean showsOtherEncoding(byte b, long position) {
        return b == 0 || position == 0 && (b == (byte) 0xfe || b == (byte) 0xff);
    }

    private static int endOfAscii(byte[] bytes, int start, int end) {
        int i = start;
        while (i <= end - Long.BYTES && ((long) EIGHT_BYTES.get(bytes, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < end && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Takes the first byte of a character that has several; the bounds of the second one leave out what is no character. */
    private boolean startsCharacter(int first) {
        lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (first >= 0xc2 && first <= 0xdf) {
            missing = 1;
        } else if (first >= 0xe0 && first <= 0xef) {
            missing = 2;
        } else if (first >= 0xf0 && first <= 0xf4) {
            missing = 3;
        }
        return missing > 0;
    }
}
