package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.FicheMenage;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.References;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dry run: reads what is there, keeps what it would write to itself, and lets it all go at the
 * end. The use case above it does not know. Over nothing at all, it is also the memory that
 * use-case tests run on.
 */
public final class RegistresSimules {

    private final Registres vrais;
    private final Map<String, Revendication> revendicationsLues = new HashMap<>();
    private final Map<String, Set<Menage>> menagesLus = new HashMap<>();
    private final Set<String> clesLues = new HashSet<>();
    private final Map<String, Revendication> revendications = new HashMap<>();
    private final Map<String, Revendications.CleFoyer> foyers = new HashMap<>();
    private final Map<String, Menage> menages = new LinkedHashMap<>();
    private final Map<String, Set<String>> parCle = new HashMap<>();
    private final Map<String, Dossiers.Lu> dossiers = new LinkedHashMap<>();
    private final Map<String, Set<String>> dossiersParMenage = new HashMap<>();
    private final Map<String, Propositions.PropositionReunion> propositions = new LinkedHashMap<>();
    private int references;

    private RegistresSimules(Registres vrais) {
        this.vrais = vrais;
    }

    public static Registres sur(Registres vrais) {
        return sur(vrais, List.of());
    }

    /**
     * What these acts will ask for is read at once: in a dry run it does not matter that it may
     * change meanwhile.
     */
    public static Registres sur(Registres vrais, List<ActeRecu> actes) {
        RegistresSimules memoire = new RegistresSimules(vrais);
        actes.stream().collect(Collectors.groupingBy(ActeRecu::departement)).forEach(memoire::lire);
        return new Registres(
                memoire.new MemoireRevendications(),
                memoire.new MemoireMenages(),
                memoire.new MemoireDossiers(),
                memoire.new MemoireReferences(),
                memoire.new MemoirePropositions());
    }

    private void lire(String departement, List<ActeRecu> actes) {
        Set<String> numeros =
                actes.stream()
                        .map(a -> Revendication.cle(departement, a.numero()))
                        .collect(Collectors.toSet());
        revendicationsLues.putAll(vrais.revendications().trouver(numeros));
        clesLues.addAll(numeros);
        Set<String> cles =
                actes.stream().flatMap(a -> a.traits().cles().stream()).collect(Collectors.toSet());
        for (Menage menage : vrais.menages().candidats(departement, cles)) {
            menage.traits()
                    .cles()
                    .forEach(cle ->
                            menagesLus
                                    .computeIfAbsent(departement + cle, _ -> new LinkedHashSet<>())
                                    .add(menage));
        }
        cles.forEach(cle -> clesLues.add(departement + cle));
    }

    private Optional<Revendication> revendication(String cle) {
        return clesLues.contains(cle)
                ? Optional.ofNullable(revendicationsLues.get(cle))
                : vrais.revendications().trouver(cle);
    }

    private Collection<Menage> candidatsVrais(String departement, Set<String> cles) {
        return cles.stream().allMatch(cle -> clesLues.contains(departement + cle))
                ? cles.stream()
                        .flatMap(cle ->
                                menagesLus.getOrDefault(departement + cle, Set.of()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : vrais.menages().candidats(departement, cles);
    }

    private final class MemoireRevendications implements Revendications {

        @Override
        public Revendication revendiquer(String cle, String empreinte, Provenance provenance) {
            Optional<Revendication> connue = trouver(cle);
            if (connue.isPresent() && !connue.get().annulee()) {
                return connue.get();
            }
            Revendication nouvelle =
                    new Revendication(
                            cle,
                            empreinte,
                            provenance,
                            connue.map(r -> r.generation() + 1).orElse(1),
                            null,
                            false,
                            false);
            revendications.put(cle, nouvelle);
            return nouvelle;
        }

        @Override
        public Optional<Revendication> trouver(String cle) {
            Revendication mienne = revendications.get(cle);
            return mienne != null ? Optional.of(mienne) : revendication(cle);
        }

        @Override
        public Revendication decider(String cle, int generation, Revendication.Decision decision) {
            Revendication r = trouver(cle).orElseThrow();
            if (r.decision() != null) {
                return r;
            }
            Revendication decidee =
                    new Revendication(
                            cle,
                            r.empreinte(),
                            r.provenance(),
                            r.generation(),
                            decision,
                            false,
                            false);
            revendications.put(cle, decidee);
            return decidee;
        }

        @Override
        public void appliquee(String cle, int generation) {
            Revendication r = trouver(cle).orElseThrow();
            revendications.put(
                    cle,
                    new Revendication(
                            cle,
                            r.empreinte(),
                            r.provenance(),
                            r.generation(),
                            r.decision(),
                            true,
                            false));
        }

        @Override
        public void annuler(String cle, int generation) {
            Revendication r = trouver(cle).orElseThrow();
            revendications.put(
                    cle,
                    new Revendication(
                            cle,
                            r.empreinte(),
                            r.provenance(),
                            r.generation(),
                            r.decision(),
                            r.appliquee(),
                            true));
        }

        @Override
        public List<Revendication> duLot(String lot) {
            return revendications.values().stream()
                    .filter(r -> lot.equals(r.provenance().lot()))
                    .toList();
        }

        @Override
        public CleFoyer revendiquerFoyer(String cle, String acte, int generation, String menage) {
            return foyers.computeIfAbsent(cle, c -> new CleFoyer(c, acte, generation, menage));
        }

        @Override
        public void rendreFoyers(Collection<CleFoyer> rendus) {
            rendus.forEach(foyer -> foyers.remove(foyer.cle(), foyer));
        }

        @Override
        public void reprendreFoyer(CleFoyer perimee, String acte, int generation, String menage) {
            foyers.put(perimee.cle(), new CleFoyer(perimee.cle(), acte, generation, menage));
        }
    }

    private final class MemoireMenages implements Menages {

        @Override
        public Optional<Menage> trouver(String id) {
            Menage mien = menages.get(id);
            return mien != null ? Optional.of(mien) : vrais.menages().trouver(id);
        }

        @Override
        public Map<String, Menage> trouver(Collection<String> ids) {
            Map<String, Menage> trouves = new LinkedHashMap<>();
            ids.forEach(id -> trouver(id).ifPresent(m -> trouves.put(id, m)));
            return trouves;
        }

        @Override
        public List<Menage> candidats(String departement, Set<String> cles) {
            Map<String, Menage> trouves = new LinkedHashMap<>();
            candidatsVrais(departement, cles).forEach(m -> trouves.put(m.id(), m));
            for (String cle : cles) {
                for (String id : parCle.getOrDefault(departement + cle, Set.of())) {
                    trouves.put(id, menages.get(id));
                }
            }
            return List.copyOf(trouves.values());
        }

        @Override
        public boolean porte(String departement, String nom, String sauf) {
            return parCle.getOrDefault(departement + Traits.cleDuNom(nom), Set.of()).stream()
                            .anyMatch(id -> !id.equals(sauf))
                    || vrais.menages().porte(departement, nom, sauf);
        }

        @Override
        public void creer(Menage menage) {
            if (trouver(menage.id()).isEmpty()) {
                garder(menage);
            }
        }

        @Override
        public void completer(String id, Mention mention) {
            garder(trouver(id).orElseThrow().avec(mention));
        }

        @Override
        public void oublier(String id, String acte) {
            Menage menage = trouver(id).orElseThrow();
            List<Mention> reste =
                    menage.mentions().stream().filter(m -> !m.acte().equals(acte)).toList();
            if (!reste.isEmpty()) {
                garder(menage.avec(reste));
            }
        }

        @Override
        public void changer(String id, FicheMenage avant, FicheMenage apres) {
            garder(trouver(id).orElseThrow().avec(apres));
        }

        @Override
        public void oublierLesCriteres(String id, String acte) {
            garder(trouver(id).orElseThrow().sansCriteres(acte));
        }

        @Override
        public void retirer(String id) {
            parCle.values().forEach(ids -> ids.remove(id));
        }

        private void garder(Menage menage) {
            menages.put(menage.id(), menage);
            Stream.concat(menage.traits().cles().stream(), menage.clesDesNoms().stream())
                    .forEach(cle ->
                            parCle.computeIfAbsent(
                                            menage.departement() + cle, _ -> new LinkedHashSet<>())
                                    .add(menage.id()));
        }
    }

    private final class MemoireDossiers implements Dossiers {

        @Override
        public Optional<Lu> trouver(String id) {
            Lu mien = dossiers.get(id);
            return mien != null ? Optional.of(mien) : vrais.dossiers().trouver(id);
        }

        @Override
        public Optional<Lu> parReference(String reference) {
            return dossiers.values().stream()
                    .filter(lu -> lu.dossier().reference().equals(reference))
                    .findFirst()
                    .or(() -> vrais.dossiers().parReference(reference))
                    .flatMap(lu -> courant(lu.dossier().id()));
        }

        @Override
        public boolean connait(String id, Auteur auteur) {
            return vrais.dossiers().connait(id, auteur);
        }

        @Override
        public boolean existe(String id) {
            return dossiers.containsKey(id) || vrais.dossiers().existe(id);
        }

        @Override
        public boolean ouvrir(Dossier.Changement ouverture, Auteur auteur) {
            if (existe(ouverture.dossier().id())) {
                return false;
            }
            garder(ouverture.dossier(), 1);
            return true;
        }

        @Override
        public void enregistrer(Lu lu, Dossier.Changement changement, Auteur auteur) {
            garder(changement.dossier(), lu.version() + 1);
        }

        private void garder(Dossier dossier, long version) {
            dossiers.put(dossier.id(), new Lu(dossier, version));
            dossiersParMenage
                    .computeIfAbsent(dossier.menage(), _ -> new LinkedHashSet<>())
                    .add(dossier.id());
        }

        @Override
        public List<ProcedureConnue> duMenage(String menage) {
            Map<String, ProcedureConnue> connues = new LinkedHashMap<>();
            vrais.dossiers().duMenage(menage).forEach(p -> connues.put(p.dossier(), p));
            for (String id : dossiersParMenage.getOrDefault(menage, Set.of())) {
                Dossier d = java.util.Objects.requireNonNull(dossiers.get(id)).dossier();
                if (d.reuniDans() == null) {
                    connues.put(
                            id,
                            new ProcedureConnue(
                                    id,
                                    d.ouvertLe(),
                                    d.termine().orElse(null),
                                    d.rouvrable(),
                                    d.sansActe()));
                } else {
                    connues.remove(id);
                }
            }
            return List.copyOf(connues.values());
        }
    }

    private final class MemoireReferences implements References {
        @Override
        public String suivante(String departement, int annee) {
            return "%s-%d-%06d".formatted(departement, annee, ++references);
        }
    }

    private final class MemoirePropositions implements Propositions {

        @Override
        public void proposer(PropositionReunion proposition) {
            propositions.putIfAbsent(proposition.id(), proposition);
        }

        @Override
        public Optional<PropositionReunion> trouver(String id) {
            return Optional.ofNullable(propositions.get(id));
        }

        @Override
        public boolean passer(String id, Etat de, Etat vers, @Nullable String par) {
            PropositionReunion p = propositions.get(id);
            if (p == null || p.etat() != de) {
                return false;
            }
            propositions.put(
                    id,
                    new PropositionReunion(
                            id,
                            p.departement(),
                            p.dossier(),
                            p.candidat(),
                            p.raisons(),
                            p.acte(),
                            p.proposeeLe(),
                            vers,
                            par));
            return true;
        }

        @Override
        public List<PropositionReunion> duDossier(String dossier) {
            return propositions.values().stream()
                    .filter(p -> p.dossier().equals(dossier) || p.candidat().equals(dossier))
                    .toList();
        }

        @Override
        public List<PropositionReunion> ouvertes(String departement) {
            return propositions.values().stream()
                    .filter(p -> p.etat() == Etat.OUVERTE && p.departement().equals(departement))
                    .toList();
        }

        @Override
        public List<PropositionReunion> enCours() {
            return propositions.values().stream().filter(p -> p.etat() == Etat.EN_COURS).toList();
        }
    }
}
