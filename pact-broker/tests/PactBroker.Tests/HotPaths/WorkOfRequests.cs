using PactBroker.Tests.Faults;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.HotPaths;

/// <summary>
/// Nothing is decided by looking through history: the databases count what they do for each request, and do no more for one when the history is ten times as long.
/// </summary>
public sealed class WorkOfRequests(ITestOutputHelper output)
{
    private const int Short = 300;
    private const int Long = 10 * Short;

    [Fact]
    public async Task On_sqlite_does_not_grow_with_history() => await CompareAsync(HotPath.All, OnSqliteAsync, slack: 400);

    // What ended before an instant is passed over there: PostgreSQL does not find what ended after it, or has not, by one index.
    [Fact]
    public async Task On_postgresql_does_not_grow_with_history() => await CompareAsync([.. HotPath.All.Where(path => !path.IsAboutThePast)], OnPostgreSqlAsync, slack: 30);

    private async Task CompareAsync(IReadOnlyList<HotPath> paths, Func<int, Task<Dictionary<string, IReadOnlyList<MeasuredStatement>>>> measure, int slack)
    {
        var (few, many) = (await measure(Short), await measure(Long));
        var findings = new List<string>();
        foreach (var path in paths)
        {
            var (less, more) = (few[path.Name].Sum(statement => statement.Work), many[path.Name].Sum(statement => statement.Work));
            output.WriteLine($"{path.Name}: {less} -> {more}");
            if (more > (less * 1.3) + slack)
            {
                findings.Add($"{path.Name}: {less} -> {more}, most of it for\n{many[path.Name].MaxBy(statement => statement.Work)!.Sql}");
            }

            findings.AddRange(many[path.Name].SelectMany(statement => statement.Scans.Select(scan => $"{path.Name}: {scan} in\n{statement.Sql}")));
        }

        findings.Should().BeEmpty();
    }

    private static async Task<Dictionary<string, IReadOnlyList<MeasuredStatement>>> OnSqliteAsync(int versions)
    {
        var storage = new MeasuredSqlite();
        await storage.WriteAsync(session => new LongHistory(session, versions).WriteAsync(), TestContext.Current.CancellationToken);
        return await MeasureAsync(storage, () =>
        {
            storage.Begin();
            return Task.CompletedTask;
        }, storage.Explain);
    }

    private static async Task<Dictionary<string, IReadOnlyList<MeasuredStatement>>> OnPostgreSqlAsync(int versions)
    {
        var storage = await MeasuredPostgreSql.OpenAsync();
        await storage.WriteAsync(session => new LongHistory(session, versions).WriteAsync(), TestContext.Current.CancellationToken);
        return await MeasureAsync(storage, storage.BeginAsync, () => { });
    }

    private static async Task<Dictionary<string, IReadOnlyList<MeasuredStatement>>> MeasureAsync(MeasuredStorage storage, Func<Task> begin, Action explain)
    {
        await using var broker = await BrokerOn.StartAsync(storage);
        using var talk = new Talk(broker.BaseAddress);
        await begin();
        var measured = new Dictionary<string, IReadOnlyList<MeasuredStatement>>();
        foreach (var path in HotPath.All)
        {
            storage.Forget();
            var reply = await talk.SendAsync(path.Method, path.Path, path.Body);
            reply.Status.Should().BeOneOf([200, 201], "{0} is answered, and not {1}", path.Name, reply.Text);
            explain();
            storage.Statements.Should().NotBeEmpty();
            measured.Add(path.Name, [.. storage.Statements]);
        }

        return measured;
    }
}
