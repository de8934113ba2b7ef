using PactBroker.Domain.Registry.Names;
using PactBroker.Storage;

namespace PactBroker.Registry.Subjects;

internal static class SubjectQueries
{
    /// <returns>The id of the subject's row, which stays when its versions go.</returns>
    public static async Task<long> EnsureSubjectAsync(this StorageSession session, SubjectName subject) =>
        await session.FindSubjectAsync(subject) ?? await session.FirstAsync<long>(
            "INSERT INTO registry_subjects (context, name) VALUES (@Context, @Name) RETURNING id", new { subject.Context, subject.Name });

    public static Task<long?> FindSubjectAsync(this StorageSession session, SubjectName subject) =>
        session.FirstOrDefaultAsync<long?>("SELECT id FROM registry_subjects WHERE context = @Context AND name = @Name", new { subject.Context, subject.Name });
}
