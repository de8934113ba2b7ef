using Contracts.Schemas;
using Contracts.Schemas.JsonSchemas;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Compatibility;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Registering;
using PactBroker.Storage.Sqlite;

namespace PactBroker.Tests.Registry;

/// <summary>No schema keeps the registry busy for longer than it is patient.</summary>
public sealed class PatienceWithComparisons
{
    [Fact]
    public async Task A_comparison_that_takes_too_long_ends_with_an_error_and_nothing_registered()
    {
        await using var storage = SqliteStorage.OpenInMemory(TimeProvider.System);
        var subject = new SubjectName(SubjectName.DefaultContext, "slow");
        var first = new Registration(subject, Body("a?"), normalize: false, CancellationToken.None);
        await storage.WriteAsync(first.RunAsync, CancellationToken.None);

        var check = new CompatibilityCheck(TimeSpan.Zero, CancellationToken.None);
        var rules = new CompatibilityRules(CompatibilityLevel.Backward, JsonSchemaPolicy.Strict, null, ValidatesFields: false);
        var failure = await Record.ExceptionAsync(() => storage.ReadAsync(
            async session => await check.RunAsync(session, subject, await session.ReadCandidateAsync(subject, Body("a?", "b?"), normalize: false, isNew: true), rules),
            CancellationToken.None));

        failure.Should().BeOfType<RegistryException>().Which.Code.Should().Be(50002);
    }

    private static SchemaBody Body(params string[] fields) => new() { Schema = SomeSchema.Avro("Slow", fields), SchemaType = SchemaType.Avro.Word() };
}
