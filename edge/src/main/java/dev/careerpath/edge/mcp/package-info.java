/**
 * Tools for assistants, by the Model Context Protocol at {@code /mcp} (Streamable HTTP, without
 * sessions, so that any replica answers). In: a tool's name and arguments, with the caller's token.
 * Out: what the services answer to that token, shortened and typed. The edge has no rights of its
 * own: each tool is a request, or a few, that the caller could send. docs/mcp.md is for those who
 * connect an assistant.
 */
@NullMarked
package dev.careerpath.edge.mcp;

import org.jspecify.annotations.NullMarked;
