package dev.careerpath.edge.mcp;

/**
 * One tool.
 *
 * @param name as assistants call it
 * @param title for people
 * @param description when to use it and what comes back
 * @param changes whether it changes anything
 * @param arguments a record whose components are the arguments; their schema follows from it
 * @param result a record; the schema of the structured content follows from it
 * @param work what it does
 */
record Tool<A extends Record, R extends Record>(
        String name,
        String title,
        String description,
        boolean changes,
        Class<A> arguments,
        Class<R> result,
        Work<A, R> work) {

    /** What a tool does with the services, as its caller. */
    interface Work<A, R> {

        /** Does it. */
        R apply(A arguments, CallersServices services) throws ToolRefusal;
    }
}
