package fr.ancrage.platform.test.architecture.wrong.model;

import org.springframework.stereotype.Component;

@Component
class ModelWithFramework {}
