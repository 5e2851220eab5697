/** Files as people have them: JSON in every shape it is kept in, and tables of glossary terms. */
@NullMarked
package dev.copydesk.standalone.file;

import org.jspecify.annotations.NullMarked;
