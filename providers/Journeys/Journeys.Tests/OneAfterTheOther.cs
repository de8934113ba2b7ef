using ServiceDefaults.Testing;

// A journey starts half a dozen services and talks with three servers: several at once keep each other waiting.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(TestSchemaRegistry))]
