package dev.careerpath.peers;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins and commits nothing, for a store without transactions. Module listeners wait for a commit
 * and still run at one.
 */
final class NoTransactions extends AbstractPlatformTransactionManager {

    private static final Object NONE = new Object();

    @Override
    protected Object doGetTransaction() {
        return NONE;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected Object doSuspend(Object transaction) {
        return NONE;
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {}
}
