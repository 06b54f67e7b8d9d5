package fr.ancrage.relogements.concours.model;

/** An act that no longer counts, as its dossier told it. */
public record Annulation(Provenance provenance, String nature) {

    /**
     * Whether it takes this act away. The history of one dossier gives the order; an act that came
     * from a dossier absorbed before is older than what the dossier that was kept says of it.
     *
     * @param garde the dossier that is kept now
     */
    boolean vise(ActeConcours acte, String garde) {
        var autre = acte.provenance();
        if (!nature.equals(acte.nature()) || !provenance.numero().equals(autre.numero())) {
            return false;
        }
        return provenance.dossier().equals(autre.dossier())
                ? provenance.sequence() > autre.sequence()
                : !autre.dossier().equals(garde);
    }
}
