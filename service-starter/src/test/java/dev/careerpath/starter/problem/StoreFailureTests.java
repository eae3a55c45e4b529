package dev.careerpath.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class StoreFailureTests {

    private static final ServerAddress SERVER = new ServerAddress("store", 27017);

    static Stream<Throwable> away() {
        MongoException lost = new MongoSocketReadException("Prematurely reached end", SERVER);
        return Stream.of(
                lost,
                new MongoSocketReadTimeoutException("Timed out", SERVER, new RuntimeException()),
                new MongoTimeoutException("No server was there within 5000 ms"),
                new MongoInterruptedException("Interrupted", new InterruptedException()),
                answered(91, "ShutdownInProgress"),
                new UncategorizedMongoDbException("Lost", lost),
                new IllegalStateException("While exporting", new RuntimeException(lost)),
                new DataAccessResourceFailureException("Lost"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aStoreThatIsAwayIsNeverAnErrorOfTheService(Throwable failure) {
        ApiProblem problem = StoreFailure.problem(failure, false, false);

        assertThat(problem).isNotNull();
        assertThat(problem.status().value()).isEqualTo(503);
        assertThat(problem).hasMessageContaining("Nothing was changed");
    }

    @ParameterizedTest
    @MethodSource("away")
    void aWriteMayHaveBeenStored(Throwable failure) {
        assertThat(StoreFailure.problem(failure, true, true))
                .hasMessageContaining("may have been stored")
                .hasMessageContaining("same Idempotency-Key");
        assertThat(StoreFailure.problem(failure, true, false))
                .hasMessageContaining("may have been stored")
                .hasMessageContaining("Read what is there");
    }

    @Test
    void aFullDiskIsToldApart() {
        var write =
                new MongoWriteException(
                        new WriteError(14031, "No room", new BsonDocument()), SERVER, List.of());
        assertThat(write.getError().getCategory()).isEqualTo(ErrorCategory.UNCATEGORIZED);
        for (Throwable failure :
                List.of(write, answered(14031, "OutOfDiskSpace"), new RuntimeException(write))) {
            ApiProblem problem = StoreFailure.problem(failure, true, true);
            assertThat(problem).isNotNull();
            assertThat(problem.status().value()).isEqualTo(507);
            assertThat(problem).hasMessageContaining("not stored");
        }
    }

    @Test
    void aMistakeOfTheServiceStaysOne() {
        assertThat(StoreFailure.problem(answered(2, "BadValue"), true, true)).isNull();
        assertThat(StoreFailure.problem(new DuplicateKeyException("Twice"), true, true)).isNull();
        assertThat(StoreFailure.problem(new IllegalStateException("Oops"), true, true)).isNull();
    }

    private static MongoCommandException answered(int code, String name) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0))
                        .append("code", new BsonInt32(code))
                        .append("codeName", new BsonString(name))
                        .append("errmsg", new BsonString(name)),
                SERVER);
    }
}
