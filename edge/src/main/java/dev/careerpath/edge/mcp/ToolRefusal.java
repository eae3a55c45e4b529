package dev.careerpath.edge.mcp;

/** Why a tool did not do what was asked; the message is for the assistant and its person. */
final class ToolRefusal extends Exception {

    ToolRefusal(String message) {
        super(message);
    }
}
