package fr.ancrage.platform.test.architecture.wrong.persistence;

public class MongoThings {}
