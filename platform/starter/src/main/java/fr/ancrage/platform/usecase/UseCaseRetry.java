package fr.ancrage.platform.usecase;

import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The one place where an optimistic conflict is retried: the use case starts again from its
 * beginning, so that the model decides on what is there now.
 */
final class UseCaseRetry implements MethodInterceptor {

    private static final int ATTEMPTS = 8;

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        for (var attempt = 1; ; attempt++) {
            try {
                return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(2L << attempt));
            }
        }
    }
}
