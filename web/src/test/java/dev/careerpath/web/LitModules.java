package dev.careerpath.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the modules of Lit that the app uses to one. Each becomes a function of its own, so that
 * their short names do not meet; what a module imports it takes from the object that the other
 * function returned.
 */
final class LitModules {

    private static final Pattern IMPORT = Pattern.compile("import\\{([^}]*)}from\"([^\"]+)\";?");
    private static final Pattern SIDE_EFFECT = Pattern.compile("import\"[^\"]+\";?");
    private static final Pattern PASSED_ON =
            Pattern.compile("export(?:\\*|\\{[^}]*})from\"[^\"]+\";?");
    private static final Pattern EXPORT = Pattern.compile("export\\{([^}]*)};?");
    private static final Pattern MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$\\n?");

    /** In the order they need each other: artefact and file. */
    private static final List<String[]> MODULES =
            List.of(
                    new String[] {"lit__reactive-element", "css-tag.js"},
                    new String[] {"lit__reactive-element", "reactive-element.js"},
                    new String[] {"lit-html", "lit-html.js"},
                    new String[] {"lit-element", "lit-element.js"},
                    new String[] {"lit-html", "directive.js"},
                    new String[] {"lit-html", "directive-helpers.js"},
                    new String[] {"lit-html", "directives/repeat.js"});

    private LitModules() {}

    /** The one module, as it is committed. */
    static String joined() {
        Map<String, String> variables = new LinkedHashMap<>();
        StringBuilder all = new StringBuilder();
        for (String[] module : MODULES) {
            String variable = "m" + variables.size();
            all.append("const ").append(variable).append("=(()=>{");
            all.append(asFunction(read(module[0], module[1]), variables)).append("})();\n");
            variables.put(fileName(module[1]), variable);
        }
        all.append("export const {LitElement}=").append(variables.get("lit-element.js"));
        all.append(";\nexport const {html,svg,nothing,render}=")
                .append(variables.get("lit-html.js"));
        all.append(";\nexport const {repeat}=").append(variables.get("repeat.js")).append(";\n");
        return all.toString();
    }

    private static String asFunction(String source, Map<String, String> variables) {
        String body = MAP.matcher(source).replaceAll("").strip();
        body = PASSED_ON.matcher(body).replaceAll("");
        body =
                IMPORT.matcher(body)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        "const{%s}=%s;"
                                                .formatted(
                                                        pairs(found.group(1)),
                                                        of(found.group(2), variables))));
        body = SIDE_EFFECT.matcher(body).replaceAll("");
        return EXPORT.matcher(body)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                "return{%s};".formatted(exported(found.group(1)))));
    }

    /** {@code a as b, c} as destructuring: {@code a:b, c}. */
    private static String pairs(String names) {
        return names.replaceAll("([^,\\s]+) as ([^,\\s]+)", "$1:$2");
    }

    /** {@code a as b, c} as an object: {@code b:a, c}. */
    private static String exported(String names) {
        return names.replaceAll("([^,\\s]+) as ([^,\\s]+)", "$2:$1");
    }

    private static String of(String imported, Map<String, String> variables) {
        String file =
                switch (imported) {
                    case "@lit/reactive-element" -> "reactive-element.js";
                    case "lit-html" -> "lit-html.js";
                    default -> fileName(imported);
                };
        String variable = variables.get(file);
        if (variable == null) {
            throw new IllegalStateException("No module before it is " + imported);
        }
        return variable;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String read(String artefact, String file) {
        String version = version(artefact);
        String path = "/META-INF/resources/webjars/%s/%s/%s".formatted(artefact, version, file);
        return text(path);
    }

    private static String version(String artefact) {
        Properties properties = new Properties();
        String path = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(artefact);
        try (InputStream in = open(path)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = LitModules.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("Not on the class path: " + path);
        }
        return in;
    }
}
