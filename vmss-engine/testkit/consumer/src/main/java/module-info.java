/** A module of a user, who knows this library and nothing of its tests. */
module com.example.fleet {
    requires dev.vmss.engine;
}
