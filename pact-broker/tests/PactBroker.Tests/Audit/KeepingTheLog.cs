using System.Data.Common;
using Dapper;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Audit;

/// <summary>What is in the log stays there as it is, whoever has the database open.</summary>
public sealed class KeepingTheLog
{
    public static TheoryData<string, string> Attempts
    {
        get
        {
            var attempts = new TheoryData<string, string>();
            foreach (var database in EmptyDatabase.Names)
            {
                attempts.Add(database, "UPDATE audit_log SET actor = 'nobody'");
                attempts.Add(database, "DELETE FROM audit_log");
            }

            attempts.Add(EmptyDatabase.Names[1], "TRUNCATE audit_log");
            return attempts;
        }
    }

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task The_database_refuses_to_change_it(string name, string statement)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        await using (var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database }, TestContext.Current.CancellationToken))
        {
            using var talk = new Talk(broker.BaseAddress);
            await talk.PutAsync("/pacticipants/Foo/versions/1");
        }

        await using var connection = await database.ConnectAsync();
        var change = () => connection.ExecuteAsync(statement);

        (await change.Should().ThrowAsync<DbException>()).Which.Message.Should().Contain("The audit log is append-only.");
        (await connection.QuerySingleAsync<string>("SELECT actor FROM audit_log")).Should().Be("anonymous");
    }
}
