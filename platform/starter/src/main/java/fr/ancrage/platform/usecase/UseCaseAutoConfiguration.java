package fr.ancrage.platform.usecase;

import org.springframework.aop.Advisor;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/** Puts the retry around every {@link UseCase}. */
@AutoConfiguration
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class UseCaseAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor useCaseRetryAdvisor() {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forClassAnnotation(UseCase.class), new UseCaseRetry());
    }

    @Bean
    @ConditionalOnMissingBean(DefaultAdvisorAutoProxyCreator.class)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultAdvisorAutoProxyCreator useCaseProxies() {
        var creator = new DefaultAdvisorAutoProxyCreator();
        creator.setProxyTargetClass(true);
        creator.setUsePrefix(true);
        creator.setAdvisorBeanNamePrefix("useCase");
        return creator;
    }
}
