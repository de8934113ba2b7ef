using PactBroker.Access;

namespace PactBroker.Tests.Access;

/// <summary>The permissions of the route table, beside those that permissions.cases names.</summary>
public sealed class WhatEachRouteNeeds
{
    [Fact]
    public async Task No_route_is_without_a_rule()
    {
        var routes = await RouteRow.ReadAllAsync();

        routes.Should().HaveCountGreaterThan(200);
        routes.Where(route => route.Rule is null || route.Rule.AnyOf == Permissions.None).Should().BeEmpty();
    }

    [Fact]
    public async Task What_needs_more_than_reading_is_what_the_table_says()
    {
        var routes = await RouteRow.ReadAllAsync();

        var rows = routes.Where(route => !route.Rule!.AnyOf.HasFlag(Permissions.Read)).Select(route => $"{route} = {PermissionNames.List(route.Rule!.AnyOf, " or ")}").ToList();
        rows.Except(Table()).Should().BeEmpty("each needs a row in permissions.cases");
        Table().Except(rows).Should().BeEmpty("they are no routes, or need something else");
    }

    [Fact]
    public async Task Whatever_changes_something_needs_more_than_reading()
    {
        // They answer a question that is too long for an address, or nothing at all.
        string[] questions =
        [
            "/pacts/provider/{provider}/for-verification", "/registry/", "/registry/subjects/{subject}", "/registry/compatibility/subjects/{subject}/versions",
            "/registry/compatibility/subjects/{subject}/versions/{version}", "/test/error",
        ];
        var routes = await RouteRow.ReadAllAsync();

        routes.Where(route => route.Method is "POST" or "PUT" or "PATCH" or "DELETE" && route.Rule!.AnyOf.HasFlag(Permissions.Read)).Select(route => route.ToString())
            .Should().BeEquivalentTo(questions.Select(path => $"POST {path}"));
    }

    private static IEnumerable<string> Table() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Access", "permissions.cases"))
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
}
