/** Days kept judged over a real store: no punch lost, none counted twice, whatever breaks off. */
@NullMarked
package afterclass.gateway.days;

import org.jspecify.annotations.NullMarked;
