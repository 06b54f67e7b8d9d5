package fr.ancrage.dossiers.imports.persistence;

import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.territoire.model.Ressort;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** How a batch, and what became of its lines, is stored. */
final class LotDocument {

    private LotDocument() {}

    static Document de(LotImport lot) {
        Document document =
                new Document("_id", lot.id())
                        .append("schema", 1)
                        .append("nature", lot.nature().name())
                        .append("departement", lot.departement())
                        .append("nomFichier", lot.nomFichier())
                        .append("empreinteFichier", lot.empreinteFichier())
                        .append("deposePar", lot.deposePar())
                        .append("deposeLe", Date.from(lot.deposeLe()))
                        .append("simulation", lot.simulation())
                        .append("etat", lot.etat().name())
                        .append("intitules", lot.intitules())
                        .append("problemes", problemes(lot.problemes()))
                        .append("lignes", 0)
                        .append("tranches", 0)
                        .append("prochaine", 0)
                        .append("comptes", new Document());
        switch (lot.ressort()) {
            case Ressort.Departement _ -> {}
            case Ressort.Arrondissements ressort ->
                    document.append("arrondissements", List.copyOf(ressort.codes()));
            case Ressort.AuNomDe ressort -> document.append("auNomDe", ressort.organisation());
        }
        return document;
    }

    static LotImport lot(Document d) {
        Comptes comptes = new Comptes(d.getInteger("lignes"), 0, 0, 0, 0, 0, 0, 0, 0);
        Collection<Object> parTranche = d.get("comptes", new Document()).values();
        for (Object tranche : parTranche) {
            comptes = comptes.plus(comptes((Document) tranche));
        }
        return new LotImport(
                d.getString("_id"),
                NatureImport.valueOf(d.getString("nature")),
                d.getString("departement"),
                d.getString("nomFichier"),
                d.getString("empreinteFichier"),
                d.getString("deposePar"),
                ressort(d),
                d.getDate("deposeLe").toInstant(),
                d.getBoolean("simulation"),
                Etat.valueOf(d.getString("etat")),
                d.getList("intitules", String.class),
                lireProblemes(d),
                comptes);
    }

    private static Ressort ressort(Document d) {
        String auNomDe = d.getString("auNomDe");
        if (auNomDe != null) {
            return new Ressort.AuNomDe(auNomDe);
        }
        List<String> arrondissements = d.getList("arrondissements", String.class);
        return arrondissements == null
                ? Ressort.DEPARTEMENT
                : new Ressort.Arrondissements(Set.copyOf(arrondissements));
    }

    static Document comptes(Comptes c) {
        return new Document("traitees", c.traitees())
                .append("acceptees", c.acceptees())
                .append("avertissements", c.avertissements())
                .append("doublons", c.doublons())
                .append("refusees", c.refusees())
                .append("ouverts", c.ouverts())
                .append("rattaches", c.rattaches())
                .append("aRapprocher", c.aRapprocher());
    }

    private static Comptes comptes(Document d) {
        return new Comptes(
                0,
                d.getInteger("traitees"),
                d.getInteger("acceptees"),
                d.getInteger("avertissements"),
                d.getInteger("doublons"),
                d.getInteger("refusees"),
                d.getInteger("ouverts"),
                d.getInteger("rattaches"),
                d.getInteger("aRapprocher"));
    }

    static LigneTraitee ligne(Document d) {
        return new LigneTraitee(
                d.getInteger("ligne"),
                EtatLigne.valueOf(d.getString("etat")),
                d.getString("effet"),
                d.getString("dossier"),
                lireProblemes(d));
    }

    static Document illisibles(LigneBrute ligne) {
        Document document = new Document();
        ligne.illisibles()
                .forEach(
                        (position, code) -> document.append(String.valueOf(position), code.name()));
        return document;
    }

    static Map<Integer, Probleme.Code> illisibles(Document ligne) {
        return ligne.get("illisibles", new Document()).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                e -> Integer.valueOf(e.getKey()),
                                e -> Probleme.Code.valueOf(e.getValue().toString())));
    }

    static List<Document> problemes(List<Probleme> problemes) {
        return problemes.stream()
                .map(p ->
                        new Document("champ", p.champ())
                                .append("code", p.code().name())
                                .append("gravite", p.gravite().name())
                                .append("message", p.message()))
                .toList();
    }

    private static List<Probleme> lireProblemes(Document d) {
        return d.getList("problemes", Document.class, List.of()).stream()
                .map(LotDocument::probleme)
                .toList();
    }

    static Probleme probleme(Document d) {
        return new Probleme(
                d.getString("champ"),
                Probleme.Code.valueOf(d.getString("code")),
                Probleme.Gravite.valueOf(d.getString("gravite")),
                d.getString("message"));
    }
}
