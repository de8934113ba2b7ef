using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Pricing.Verification.Hosting;

namespace Pricing.Verification.Behavior;

public sealed class Schema
{
    public static TheoryData<string> Databases => TestDatabase.All;

    [Fact]
    public void The_migrations_bring_about_what_the_model_says()
    {
        using var context = TestDatabase.PostgreSql().Connect();

        context.Database.GetMigrations().Should().NotBeEmpty();
        context.Database.HasPendingModelChanges().Should().BeFalse("a change of the model comes with a migration");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_second_start_finds_everything_in_place(string database)
    {
        await using var first = PricingHost.On(database);
        using var _ = await first.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);
        await using var second = new PricingHost(first.Database);

        using var response = await second.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task Several_instances_may_start_on_one_empty_database()
    {
        var database = TestDatabase.Of("postgres");
        await using (var context = database.Connect())
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync(TestContext.Current.CancellationToken);

        await using var one = new PricingHost(database);
        await using var two = new PricingHost(database);
        var start = () => Task.WhenAll(Task.Run(() => one.Services), Task.Run(() => two.Services));

        await start.Should().NotThrowAsync();
    }
}
