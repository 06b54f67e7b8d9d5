package fr.ancrage.platform.test.architecture.wrong.util;

class Things {}
