package dev.careerpath.starter.architecture.shop.api;

import dev.careerpath.starter.architecture.bank.Account;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.RestController;

/** A controller that queries for itself, is given its parts by field, and knows another service. */
@RestController
public class ShopController {

    @Autowired private MongoTemplate mongo;

    public Account first() {
        return mongo.findAll(Account.class).getFirst();
    }
}
