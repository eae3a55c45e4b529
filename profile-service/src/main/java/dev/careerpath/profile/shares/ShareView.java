package dev.careerpath.profile.shares;

import dev.careerpath.profile.model.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A share as its giver sees it. */
record ShareView(
        String id,
        String with,
        Share.As as,
        List<Share.Part> sees,
        LocalDate until,
        Instant since) {

    static ShareView of(Share share) {
        return new ShareView(
                share.id(), share.with(), share.as(), share.parts(), share.until(), share.since());
    }
}
