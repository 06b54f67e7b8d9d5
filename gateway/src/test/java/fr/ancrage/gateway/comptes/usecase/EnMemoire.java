package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Decision;
import fr.ancrage.gateway.comptes.model.FaitHabilitation;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitation.Statut;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Identite;
import fr.ancrage.gateway.comptes.model.Usages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ports in memory; the directory can be away. */
final class EnMemoire {

    final Annuaire annuaire = new Annuaire();
    final Registre registre = new Registre();
    final Map<CompteId, LocalDate> usages = new HashMap<>();

    Usages lesUsages() {
        return new Usages() {
            @Override
            public void noter(CompteId compte, LocalDate jour) {
                usages.put(compte, jour);
            }

            @Override
            public Map<CompteId, LocalDate> derniers() {
                return Map.copyOf(usages);
            }
        };
    }

    static final class Annuaire implements Comptes {

        final Map<CompteId, Compte> comptes = new LinkedHashMap<>();
        final Map<CompteId, String> organisations = new HashMap<>();
        boolean absent;

        private void repond() {
            if (absent) {
                throw new AnnuaireAbsent("away");
            }
        }

        @Override
        public Set<String> organisations(String departement) {
            repond();
            return Set.copyOf(organisations.values());
        }

        @Override
        public List<Compte> deLOrganisation(String departement, String organisation) {
            repond();
            return comptes.values().stream()
                    .filter(c -> organisation.equals(organisations.get(c.id())))
                    .toList();
        }

        @Override
        public Optional<Compte> trouver(CompteId id) {
            repond();
            return Optional.ofNullable(comptes.get(id));
        }

        @Override
        public Optional<Titulaire> nomme(String identifiant) {
            repond();
            return identifiant.equals("logiciel")
                    ? Optional.of(new Titulaire.Logiciel())
                    : comptes.values().stream()
                            .filter(c -> c.identifiant().equals(identifiant))
                            .findFirst()
                            .map(Titulaire.Agent::new);
        }

        @Override
        public Premier creer(String departement, String organisation, Identite identite) {
            repond();
            var id = new CompteId("c-" + comptes.size());
            comptes.put(id, new Compte(id, "login-" + id, identite, Set.of(), false));
            organisations.put(id, organisation);
            return new Premier(id, "login-" + id, "provisoire");
        }

        @Override
        public void appliquer(CompteId id, Set<String> roles, boolean ouvert) {
            repond();
            comptes.computeIfPresent(
                    id, (_, c) -> new Compte(id, c.identifiant(), c.identite(), roles, ouvert));
        }
    }

    static final class Registre implements Habilitations {

        private record Ligne(
                Habilitation habilitation, long version, boolean aAppliquer, List<FaitDate> faits) {

            Versionnee versionnee() {
                return new Versionnee(habilitation, version);
            }
        }

        private final Map<CompteId, Ligne> lignes = new LinkedHashMap<>();

        List<FaitHabilitation> faits(CompteId compte) {
            return historique(compte).stream().map(FaitDate::fait).toList();
        }

        @Override
        public Optional<Versionnee> trouver(CompteId compte) {
            return Optional.ofNullable(lignes.get(compte)).map(Ligne::versionnee);
        }

        @Override
        public List<FaitDate> historique(CompteId compte) {
            return lignes.get(compte).faits();
        }

        @Override
        public boolean ajouter(Decision.Prise prise, String auteur) {
            var id = prise.habilitation().compte();
            return lignes.putIfAbsent(
                            id,
                            new Ligne(
                                    prise.habilitation(),
                                    1,
                                    !(prise.fait() instanceof FaitHabilitation.Reprise),
                                    List.of(new FaitDate(prise.fait(), Instant.EPOCH, auteur))))
                    == null;
        }

        @Override
        public void changer(long version, Decision.Prise prise, String auteur) {
            lignes.computeIfPresent(
                    prise.habilitation().compte(),
                    (_, l) -> {
                        var faits = new ArrayList<>(l.faits());
                        faits.add(new FaitDate(prise.fait(), Instant.EPOCH, auteur));
                        return new Ligne(prise.habilitation(), version + 1, true, faits);
                    });
        }

        @Override
        public List<Habilitation> deLOrganisation(String organisation) {
            return lignes.values().stream()
                    .map(Ligne::habilitation)
                    .filter(h -> h.organisation().equals(organisation))
                    .toList();
        }

        @Override
        public List<Habilitation> aRevoir(LocalDate jour) {
            return lignes.values().stream()
                    .map(Ligne::habilitation)
                    .filter(h -> h.revueDue(jour))
                    .toList();
        }

        @Override
        public Map<String, Effectif> effectifs(String departement, LocalDate jour) {
            return Map.of();
        }

        @Override
        public List<Versionnee> suivies() {
            return lignes.values().stream()
                    .filter(l -> l.habilitation().statut() != Statut.FERMEE)
                    .map(Ligne::versionnee)
                    .toList();
        }

        @Override
        public List<Versionnee> aAppliquer() {
            return lignes.values().stream()
                    .filter(Ligne::aAppliquer)
                    .map(Ligne::versionnee)
                    .toList();
        }

        @Override
        public void appliquee(Versionnee v) {
            lignes.computeIfPresent(
                    v.habilitation().compte(),
                    (_, l) ->
                            l.version() == v.version()
                                    ? new Ligne(l.habilitation(), l.version() + 1, false, l.faits())
                                    : l);
        }
    }
}
