package fr.ancrage.gateway.comptes.persistence;

import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitation.Statut;
import fr.ancrage.gateway.comptes.model.Periode;
import java.time.LocalDate;
import java.util.HashSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored shape of a habilitation: no name, no mail, no login. */
final class HabilitationDocument {

    static final String ORGANISATION = "organisation";
    static final String DEPARTEMENT = "departement";
    static final String ROLES = "roles";
    static final String STATUT = "statut";
    static final String REVUE = "revueLe";
    static final String A_APPLIQUER = "aAppliquer";
    static final String DU = "du";
    static final String AU = "au";
    private static final int SCHEMA = 1;

    private HabilitationDocument() {}

    static Document from(Habilitation h, boolean aAppliquer) {
        return new Document("schema", SCHEMA)
                .append(DEPARTEMENT, h.departement())
                .append(ORGANISATION, h.organisation())
                .append(ROLES, h.roles().stream().sorted().toList())
                .append(DU, h.periode().du().toString())
                .append(AU, texte(h.periode().au()))
                .append(STATUT, h.statut().name())
                .append("ouverte", h.ouverte())
                .append("compteDepuis", h.compteDepuis().toString())
                .append(REVUE, h.revueLe().toString())
                .append("avertieLe", texte(h.avertieLe()))
                .append(A_APPLIQUER, aAppliquer);
    }

    private static @Nullable String texte(@Nullable LocalDate jour) {
        return jour == null ? null : jour.toString();
    }

    static Habilitation toDomain(String id, Document d) {
        return new Habilitation(
                new CompteId(id),
                d.getString(DEPARTEMENT),
                d.getString(ORGANISATION),
                new HashSet<>(d.getList(ROLES, String.class)),
                periode(d),
                Statut.valueOf(d.getString(STATUT)),
                d.getBoolean("ouverte", false),
                LocalDate.parse(d.getString("compteDepuis")),
                LocalDate.parse(d.getString(REVUE)),
                jour(d.getString("avertieLe")));
    }

    static Periode periode(Document d) {
        return new Periode(LocalDate.parse(d.getString(DU)), jour(d.getString(AU)));
    }

    private static @Nullable LocalDate jour(@Nullable String texte) {
        return texte == null ? null : LocalDate.parse(texte);
    }
}
