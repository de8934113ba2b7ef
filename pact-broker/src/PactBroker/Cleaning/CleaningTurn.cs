using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>Of several brokers on one database, one cleans. Whoever has the turn says so again with everything it writes; who stops to loses it.</summary>
internal sealed class CleaningTurn(string holder)
{
    /// <summary>After this long without a word the holder is taken for dead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Takes the turn; false if another has it, or had it for this appointment (null: for none, because somebody asks for it).</summary>
    public async Task<bool> TakeAsync(StorageSession session, DateTimeOffset? appointment) => await session.ExecuteAsync(
        "UPDATE cleaning_turn SET holder = @holder, held_until = @until, appointment = COALESCE(@appointment, appointment) WHERE held_until <= @Now AND (@appointment IS NULL OR appointment < @appointment)",
        new { holder, until = session.Now + Patience.Ticks, appointment = appointment?.UtcTicks, session.Now }) == 1;

    /// <summary>Keeps the turn. In one transaction with what is deleted: without the turn nothing is.</summary>
    public async Task<bool> KeepAsync(StorageSession session) => await session.ExecuteAsync(
        "UPDATE cleaning_turn SET held_until = @until WHERE holder = @holder AND held_until > @Now",
        new { holder, until = session.Now + Patience.Ticks, session.Now }) == 1;

    public Task<int> GiveBackAsync(StorageSession session) =>
        session.ExecuteAsync("UPDATE cleaning_turn SET holder = '', held_until = 0 WHERE holder = @holder", new { holder });
}
