package fr.ancrage.gateway.comptes.model;

import java.time.LocalDate;
import java.util.Map;

/** On which day each account was last used, by the real clock. */
public interface Usages {

    void noter(CompteId compte, LocalDate jour);

    Map<CompteId, LocalDate> derniers();
}
