package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.situation.model.Fournisseur.Qui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one charter says of the fiche situation: who gives what, which measures there are.
 *
 * @param organisations the charter's, with the communes of each
 */
public record CadreSituation(
        List<Fournisseur> fournisseurs,
        List<TypeMesure> mesures,
        List<OrganisationLocale> organisations) {

    private static final String CCAS = "CCAS";

    public CadreSituation {
        fournisseurs = List.copyOf(fournisseurs);
        mesures = List.copyOf(mesures);
        organisations = List.copyOf(organisations);
    }

    /**
     * An organisation and where it acts.
     *
     * @param communes INSEE codes; empty: everywhere
     */
    public record OrganisationLocale(String code, String nom, String type, Set<String> communes) {
        public OrganisationLocale {
            communes = Set.copyOf(communes);
        }

        boolean agitA(String commune) {
            return communes.isEmpty() || communes.contains(commune);
        }
    }

    /** One organisation that has something to say of one case. */
    public record Part(Fournisseur fournisseur, OrganisationLocale organisation) {

        public boolean donne(Rubrique rubrique) {
            return fournisseur.rubriques().contains(rubrique);
        }
    }

    /**
     * Who has something to say of a case, in the charter's order; a partner that nobody is in this
     * case is left out.
     *
     * @param implications everybody whom the case involves
     */
    public List<Part> parts(Dossier dossier, Collection<Implication> implications) {
        List<Part> parts = new ArrayList<>();
        for (Fournisseur fournisseur : fournisseurs) {
            if (fournisseur.parcs().contains(dossier.parc())) {
                organisations(fournisseur.qui(), dossier, implications)
                        .forEach(o -> parts.add(new Part(fournisseur, o)));
            }
        }
        return parts;
    }

    private Stream<OrganisationLocale> organisations(
            Qui qui, Dossier dossier, Collection<Implication> implications) {
        Stream<OrganisationLocale> nommees =
                switch (qui) {
                    case Qui.UneOrganisation(String code) -> deCode(code);
                    case Qui.DuType(String type) -> deType(type);
                    case Qui.DuDossier(Fournisseur.Acteur acteur) ->
                            switch (acteur) {
                                case BAILLEUR ->
                                        enTantQue(implications, Implication.Qualite.BAILLEUR);
                                case ORGANISME_PAYEUR ->
                                        enTantQue(
                                                implications, Implication.Qualite.ORGANISME_PAYEUR);
                                case SERVICE_MISSIONNE ->
                                        enTantQue(implications, Implication.Qualite.OPERATEUR);
                                // a CCAS without a territory of its own is nobody's
                                case CCAS_DE_LA_COMMUNE ->
                                        deType(CCAS).filter(o -> !o.communes().isEmpty());
                            };
                };
        return nommees.filter(o -> o.agitA(dossier.commune()));
    }

    private Stream<OrganisationLocale> enTantQue(
            Collection<Implication> implications, Implication.Qualite qualite) {
        return implications.stream()
                .filter(i -> i.enTantQue() == qualite && i.fin() == null)
                .filter(i -> !i.motif().equals(Implication.CHEF_DE_FILE))
                .map(Implication::organisation)
                .distinct()
                .flatMap(this::deCode);
    }

    private Stream<OrganisationLocale> deCode(String code) {
        return organisations.stream().filter(o -> o.code().equals(code));
    }

    private Stream<OrganisationLocale> deType(String type) {
        return organisations.stream().filter(o -> o.type().equals(type));
    }

    public Optional<TypeMesure> mesure(String code) {
        return mesures.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** An organisation's name, or its code when the charter no longer has it. */
    public String nom(String code) {
        return deCode(code).map(OrganisationLocale::nom).findFirst().orElse(code);
    }

    /** Which measures must not run beside which. */
    Map<String, Set<String>> incompatibles() {
        return mesures.stream()
                .collect(
                        java.util.stream.Collectors.toUnmodifiableMap(
                                TypeMesure::code, TypeMesure::incompatibles));
    }
}
