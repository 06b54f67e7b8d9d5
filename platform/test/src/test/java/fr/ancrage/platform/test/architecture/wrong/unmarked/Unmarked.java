package fr.ancrage.platform.test.architecture.wrong.unmarked;

class Unmarked {}
