package dev.careerpath.delivery;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that hands events on; a service that imports this delivers them. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class EventDelivery {}
