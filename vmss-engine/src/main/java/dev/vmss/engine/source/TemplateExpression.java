package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The expression of a text in square brackets.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions">Syntax and expressions</a>
 */
sealed interface TemplateExpression {

    /**
     * A number or text.
     *
     * @param value the value
     */
    record Literal(JsonNode value) implements TemplateExpression {}

    /**
     * A call of a function.
     *
     * @param function the name, with its namespace if it has one
     * @param arguments what it is called with
     */
    record Call(String function, List<TemplateExpression> arguments) implements TemplateExpression {}

    /**
     * A member of an object or an element of an array.
     *
     * @param of the object or array
     * @param key the name or index
     * @param isOptional whether there may be none
     */
    record Part(TemplateExpression of, TemplateExpression key, boolean isOptional) implements TemplateExpression {}

    /** Reads the expression of a text, brackets and all. */
    static TemplateExpression parse(String text) throws UnknownValueException {
        Parser parser = new Parser(text.substring(1, text.length() - 1));
        TemplateExpression expression = parser.expression();
        parser.expectEnd();
        return expression;
    }

    /** Reads an expression from left to right. */
    final class Parser {

        private static final int DEEPEST = 200;

        private final String text;
        private int at;
        private int depth;

        private Parser(String text) {
            this.text = text;
        }

        private TemplateExpression expression() throws UnknownValueException {
            if (++depth > DEEPEST) {
                throw new UnknownValueException("the expression is nested too deeply");
            }
            TemplateExpression read = simple();
            while (true) {
                boolean isOptional = next(".?") || next("[?");
                boolean isMember = isOptional ? text.charAt(at - 2) == '.' : next(".");
                if (isMember) {
                    read = new TemplateExpression.Part(
                            read, new TemplateExpression.Literal(textNode(name())), isOptional);
                } else if (isOptional || next("[")) {
                    read = new TemplateExpression.Part(read, expression(), isOptional);
                    expect("]");
                } else {
                    depth--;
                    return read;
                }
            }
        }

        private TemplateExpression simple() throws UnknownValueException {
            skipBlanks();
            char first = at < text.length() ? text.charAt(at) : ' ';
            if (first == '\'') {
                return new TemplateExpression.Literal(textNode(quoted()));
            } else if (Character.isDigit(first) || first == '-' || first == '+') {
                return number();
            }
            StringBuilder function = new StringBuilder(name());
            while (next(".")) {
                function.append('.').append(name());
            }
            expect("(");
            List<TemplateExpression> arguments = new ArrayList<>();
            if (!next(")")) {
                do {
                    arguments.add(expression());
                } while (next(","));
                expect(")");
            }
            return new TemplateExpression.Call(function.toString(), List.copyOf(arguments));
        }

        private TemplateExpression number() throws UnknownValueException {
            int start = at++;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            try {
                return new TemplateExpression.Literal(
                        SourceJson.NODES.numberNode(Integer.parseInt(text.substring(start, at))));
            } catch (NumberFormatException e) {
                throw wrong();
            }
        }

        private String quoted() throws UnknownValueException {
            StringBuilder content = new StringBuilder();
            for (at++; at < text.length(); at++) {
                if (text.charAt(at) != '\'') {
                    content.append(text.charAt(at));
                } else if (text.startsWith("''", at)) {
                    content.append('\'');
                    at++;
                } else {
                    at++;
                    return content.toString();
                }
            }
            throw wrong();
        }

        private String name() throws UnknownValueException {
            skipBlanks();
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_$-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (start == at) {
                throw wrong();
            }
            return text.substring(start, at);
        }

        private boolean next(String sign) {
            skipBlanks();
            if (!text.startsWith(sign, at)) {
                return false;
            }
            at += sign.length();
            return true;
        }

        private void expect(String sign) throws UnknownValueException {
            if (!next(sign)) {
                throw wrong();
            }
        }

        private void expectEnd() throws UnknownValueException {
            skipBlanks();
            if (at < text.length()) {
                throw wrong();
            }
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private static JsonNode textNode(String text) {
            return SourceJson.NODES.textNode(text);
        }

        private static UnknownValueException wrong() {
            return new UnknownValueException("this is not a valid expression");
        }
    }
}
