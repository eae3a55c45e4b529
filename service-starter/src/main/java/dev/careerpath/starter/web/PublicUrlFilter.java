package dev.careerpath.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes every address that is built from a request begin with the system's public one. The Host
 * header is what any caller writes, and must lead nobody elsewhere.
 */
public final class PublicUrlFilter extends OncePerRequestFilter {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI publicUrl;

    /**
     * @param publicUrl an http or https address with a host
     * @throws IllegalArgumentException if it is something else
     */
    public PublicUrlFilter(URI publicUrl) {
        if (publicUrl.getHost() == null
                || !"http".equals(publicUrl.getScheme())
                        && !"https".equals(publicUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL must be an http or https address with a host, not " + publicUrl);
        }
        this.publicUrl = publicUrl;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AtPublicUrl(request), response);
    }

    private final class AtPublicUrl extends HttpServletRequestWrapper {

        AtPublicUrl(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return publicUrl.getScheme();
        }

        @Override
        public boolean isSecure() {
            return getScheme().equals("https");
        }

        @Override
        public String getServerName() {
            return publicUrl.getHost();
        }

        @Override
        public int getServerPort() {
            int port = publicUrl.getPort();
            return port >= 0 ? port : isSecure() ? HTTPS : HTTP;
        }

        @Override
        public StringBuffer getRequestURL() {
            String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
            return new StringBuffer()
                    .append(getScheme())
                    .append("://")
                    .append(getServerName())
                    .append(port)
                    .append(getRequestURI());
        }
    }
}
