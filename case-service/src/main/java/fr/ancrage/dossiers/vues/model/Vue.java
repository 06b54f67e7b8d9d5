package fr.ancrage.dossiers.vues.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;

/**
 * Filters under a name: an agent's own, and its organisation's once shared.
 *
 * @param agent login of who keeps it
 */
@DonneePersonnelle
public record Vue(
        String id,
        String organisation,
        String agent,
        String nom,
        boolean partagee,
        FiltresVue filtres) {

    /** Its keeper's, or shared with the organisation. */
    public boolean pour(String organisation, String agent) {
        return this.organisation.equals(organisation) && (partagee || this.agent.equals(agent));
    }

    /** Only who keeps a view changes it. */
    public boolean tenuePar(String organisation, String agent) {
        return this.organisation.equals(organisation) && this.agent.equals(agent);
    }

    public Vue partagee(boolean avecLOrganisation) {
        return new Vue(id, organisation, agent, nom, avecLOrganisation, filtres);
    }

    @Override
    public String toString() {
        return "Vue[" + id + "]";
    }
}
