/** What happens to a machine: a disk that is full or can only be read, programs that hang, connections that are cut, too little of everything, wrong clocks. */
@NullMarked
package org.mingzheng.it.chaos.fault;

import org.jspecify.annotations.NullMarked;
