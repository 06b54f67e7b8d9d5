package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard itself must be able to fail. */
class RequeteObserveeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{commune: '21231'} | true",
                "{_id: 'd-1', parc: 'PUBLIC'} | true",
                "{parc: 'PUBLIC'} | false",
                "{} | false",
                "{$and: [{parc: 'PUBLIC'}, {commune: {$in: ['21231']}}]} | true",
                "{$or: [{commune: '21231'}, {parc: 'PUBLIC'}]} | false",
                "{$or: [{commune: '21231'}, {_id: 'd-1'}]} | true",
                "{commune: {$nin: ['21231']}} | false",
                "{commune: {$exists: false}} | true",
                "{commune: {$regex: 'dijon'}} | false",
                "{commune: {$gte: '21'}} | true"
            })
    void une_requete_est_servie_quand_un_index_commence_par_ce_qu_elle_fixe(
            String filtre, boolean servie) {
        RequeteObservee requete =
                RequeteObservee.de(
                                "find",
                                BsonDocument.parse("{find: 'dossiers', filter: " + filtre + "}"),
                                "test")
                        .getFirst();

        assertThat(requete.servie(Set.of("_id", "commune"))).isEqualTo(servie);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "update | {update: 'dossiers', updates: [{q: {parc: 'PUBLIC'}, u: {}}]}",
                "delete | {delete: 'dossiers', deletes: [{q: {parc: 'PUBLIC'}, limit: 0}]}",
                "findAndModify | {findAndModify: 'dossiers', query: {parc: 'PUBLIC'}}",
                "aggregate | {aggregate: 'dossiers', pipeline: [{$match: {parc: 'PUBLIC'}}]}",
                "aggregate | {aggregate: 'dossiers', pipeline: [{$group: {_id: '$parc'}}]}",
                "count | {count: 'dossiers', query: {parc: 'PUBLIC'}}"
            })
    void chaque_sorte_de_commande_est_regardee(String nom, String commande) {
        assertThat(RequeteObservee.de(nom, BsonDocument.parse(commande), "test"))
                .hasSize(1)
                .allMatch(r -> !r.servie(Set.of("_id", "commune")));
    }
}
