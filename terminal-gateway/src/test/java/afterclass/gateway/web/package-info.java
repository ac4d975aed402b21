/** Tests of the package of the same name, over real HTTP and a real store. */
@NullMarked
package afterclass.gateway.web;

import org.jspecify.annotations.NullMarked;
