package fr.ancrage.platform.test.architecture.wrong.usecase;

import fr.ancrage.platform.usecase.UseCase;

@UseCase
class TwoInOne {
    public void executer() {}

    public void autrement() {}
}
