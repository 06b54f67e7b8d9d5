/** Cases in MongoDB: the aggregate with its journal, and the row that lists read. */
@NullMarked
package fr.ancrage.dossiers.procedure.persistence;

import org.jspecify.annotations.NullMarked;
