using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Versions;

/// <summary>The several lists of versions differ only in the condition.</summary>
internal static class VersionList
{
    public static async Task<Answer> AnswerAsync(
        BrokerRequest request, PageRequest page, string self, Func<StorageSession, Task<(string Condition, object Parameters)>> select)
    {
        var (versions, total) = await request.ReadAsync(async session =>
        {
            var (condition, parameters) = await select(session);
            return (await VersionDetails.LoadAllAsync(session, await session.ListVersionsAsync(condition, parameters, page)), await session.CountVersionsAsync(condition, parameters));
        });
        return Answer.Ok(page.Describe(VersionDocument.WriteList(versions, request.Links, self), self, total));
    }
}
