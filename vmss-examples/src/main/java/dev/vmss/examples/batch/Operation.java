package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a request can ask for. */
interface Operation {

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the result
     * @throws RequestException if the request lacks something or has something wrong
     */
    ObjectNode answer(Request request) throws RequestException;
}
