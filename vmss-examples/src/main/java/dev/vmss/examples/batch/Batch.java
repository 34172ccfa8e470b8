package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers requests, one per line. */
public final class Batch {

    /** How many bytes a line has at most. */
    static final int LONGEST_LINE = ReadLimits.defaults().maxDocumentLength();

    private static final String TOO_LONG = "the line is longer than the limit of " + LONGEST_LINE
            + " bytes, or than the memory of this process permits";

    private static final Map<String, Operation> OPERATIONS = new TreeMap<>(Map.of(
            "parse", new ParseOperation(),
            "diff", new DiffOperation(),
            "merge", new MergeOperation(),
            "edit", new EditOperation(),
            "check", new CheckOperation(),
            "plan", new PlanOperation(),
            "simulate", new SimulateOperation(),
            "follow", new FollowOperation(),
            "drift", new DriftOperation()));

    private Batch() {}

    /**
     * Answers every line as soon as it is read, until the input ends or the output is closed.
     *
     * @param in requests in UTF-8
     * @param out the answers, flushed per line
     * @throws IOException if the input cannot be read or the output cannot be written
     */
    public static void run(InputStream in, OutputStream out) throws IOException {
        run(in, out, () -> {});
    }

    /**
     * Answers every line as {@link #run(InputStream, OutputStream)} does.
     *
     * @param in requests in UTF-8
     * @param out the answers, flushed per line
     * @param answered is run after each answer
     * @throws IOException if the input cannot be read or the output cannot be written
     */
    public static void run(InputStream in, OutputStream out, Runnable answered) throws IOException {
        run(new LineReader(in, LONGEST_LINE), out, answered);
    }

    static void run(LineReader lines, OutputStream out, Runnable answered) throws IOException {
        for (LineReader.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            out.write(answer(line));
            out.write('\n');
            out.flush();
            answered.run();
            if (out instanceof PrintStream stream && stream.checkError()) {
                return;
            }
        }
    }

    private static byte[] answer(LineReader.Line line) throws IOException {
        JsonNode id = NullNode.getInstance();
        try {
            if (line.tooLong()) {
                throw new RequestException(ErrorCode.INVALID_REQUEST, "", TOO_LONG);
            }
            Request request = Request.of(line.bytes());
            id = request.id();
            request.checkFields();
            ObjectNode answer = answer(id, true);
            answer.set("result", operation(request).answer(request));
            return Json.line(answer);
        } catch (RequestException e) {
            return error(id, e.code(), e.getMessage(), e.path());
        } catch (InvalidModelException e) {
            // What was read is written in the shape of another document, in which not everything has a place.
            return error(id, ErrorCode.INVALID_DOCUMENT, e.getMessage(), e.path());
        } catch (RuntimeException | Error e) {
            // The message of an unforeseen exception may quote a value, so only its place is told.
            StackTraceElement[] trace = e.getStackTrace();
            String place = trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
            return error(id, ErrorCode.INTERNAL_ERROR, e.getClass().getSimpleName() + place, "");
        }
    }

    private static Operation operation(Request request) throws RequestException {
        Operation operation = OPERATIONS.get(request.text("op"));
        if (operation == null) {
            String known = String.join(", ", OPERATIONS.keySet());
            throw new RequestException(ErrorCode.UNSUPPORTED_OPERATION, "op", "op: must be one of " + known);
        }
        return operation;
    }

    private static byte[] error(JsonNode id, ErrorCode code, @Nullable String message, String path) throws IOException {
        ObjectNode answer = answer(id, false);
        answer.putObject("error")
                .put("code", code.text())
                .put("message", message)
                .put("path", path);
        return Json.line(answer);
    }

    private static ObjectNode answer(JsonNode id, boolean ok) {
        ObjectNode answer = Json.object();
        answer.set("id", id);
        answer.put("ok", ok);
        return answer;
    }
}
