using Contracts.Providers.States;
using Contracts.Testing.Verification;
using Contracts.Tests.Consumers;

namespace Contracts.Tests.Testing;

/// <summary>Fixtures and processes of one provider write one file, each with the tables that it saw.</summary>
public sealed class WritingStates : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("row", "S1-002")]
    public async Task What_several_at_once_saw_is_all_there()
    {
        var names = Enumerable.Range(0, 12).Select(number => $"state {number:00}").ToList();

        await Parallel.ForEachAsync(names, TestContext.Current.CancellationToken, async (seen, cancellationToken) =>
            await StatesFile.WriteAsync(Shop([.. names.Select(name => new HandledState(name, "a delegate", name == seen ? ["products"] : null))]), _folder.Path, cancellationToken));

        (await ReadAsync()).States.Should().HaveCount(12).And.OnlyContain(state => state.Tables != null && state.Tables.Value.Single() == "products");
    }

    [Fact]
    public async Task What_is_seen_anew_replaces_what_was_and_another_handler_is_another_one()
    {
        await WriteAsync(new("seen again", "Before", ["stocks"]), new("not seen again", "Before", ["stocks"]), new("handled otherwise", "Before", ["stocks"]), new("gone", "Before", ["stocks"]));

        await WriteAsync(new("seen again", "Before", []), new("not seen again", "Before"), new("handled otherwise", "After"));

        (await ReadAsync()).States.Select(state => (state.Template, state.Tables?.Length)).Should().Equal(("seen again", 0), ("not seen again", 1), ("handled otherwise", null));
    }

    [Fact]
    public async Task A_file_that_is_none_is_written_anew()
    {
        await File.WriteAllTextAsync(Shop().PathIn(_folder.Path), "{", TestContext.Current.CancellationToken);

        await WriteAsync(new HandledState("there is a desk", "a delegate"));

        (await ReadAsync()).States.Should().ContainSingle();
    }

    private static HandledStates Shop(params HandledState[] states) => new("Shop", [.. states]);

    private Task WriteAsync(params HandledState[] states) => StatesFile.WriteAsync(Shop(states), _folder.Path, TestContext.Current.CancellationToken);

    private Task<HandledStates> ReadAsync() => HandledStates.ReadAsync(Shop().PathIn(_folder.Path), TestContext.Current.CancellationToken);
}
