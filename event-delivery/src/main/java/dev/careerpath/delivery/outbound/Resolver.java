package dev.careerpath.delivery.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns a host name into all of its addresses. */
@FunctionalInterface
public interface Resolver {

    /** What the machine's own name service says. */
    Resolver SYSTEM = InetAddress::getAllByName;

    InetAddress[] resolve(String host) throws UnknownHostException;
}
