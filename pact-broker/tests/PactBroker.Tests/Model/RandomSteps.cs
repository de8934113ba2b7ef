namespace PactBroker.Tests.Model;

/// <summary>What may happen next, and what may be asked then. Few applications, few contents and few branches, so that much meets.</summary>
internal sealed class RandomSteps(Random random, PlainModel model)
{
    private static readonly string[] Names = ["Cart", "Order", "Stock", "Price", "Mail"];
    private static readonly string[] Branches = ["main", "feature"];
    private static readonly string[] TagNames = ["dev", "main", "production"];

    public Operation NextOperation()
    {
        while (true)
        {
            if (Propose() is { } operation)
                return operation;
        }
    }

    public Question NextQuestion()
    {
        var asked = random.Next(4) == 0 ? random.GetItems([.. model.Pacticipants], 2).Distinct() : [Pick(model.Pacticipants)];
        return new Question(
            [.. asked.Select(Asked)],
            random.Next(5) == 0 ? null : Target(),
            Pick<string?>(["cvpv", "cvpv", "cvp", "cvp", "cp", null]),
            random.Next(4) == 0 ? (Pick(model.Pacticipants), random.Next(2) == 0 ? null : SomeNumber(Pick(model.Pacticipants))) : null,
            random.Next(6) == 0 ? Pick<IReadOnlyList<string>>([["true"], ["false"], [""], ["true", "false"], ["false", ""]]) : [],
            Strict: random.Next(4) == 0);
    }

    private Operation? Propose()
    {
        var name = Pick(Names);
        var existing = model.Versions.Count == 0 ? null : model.Versions[^random.Next(1, Math.Min(model.Versions.Count, 30) + 1)];
        return random.Next(25) switch
        {
            < 6 => new Operation.Publish(name, SomeNumber(name), Pick(Names.Where(other => other != name)), $"needs {random.Next(4)}", OrNull(Branches), OrNull(TagNames)),
            < 11 when model.Publications.Count > 0 => Verify(model.Publications[^random.Next(1, Math.Min(model.Publications.Count, 20) + 1)]),
            11 => new Operation.AddToBranch(name, SomeNumber(name), Pick(Branches)),
            12 => new Operation.AddTag(name, SomeNumber(name), Pick(TagNames)),
            13 or 14 when existing is not null => new Operation.Deploy(existing.Pacticipant, existing.Number, Pick(PlainModel.Environments), OrNull(["blue"])),
            15 when existing is not null => new Operation.Release(existing.Pacticipant, existing.Number, Pick(PlainModel.Environments)),
            16 when model.Deployed.Count > 0 => Undeploy(Pick(model.Deployed)),
            17 when model.Supported.Count > 0 && Pick(model.Supported) is var (environment, version) => new Operation.EndSupport(version.Pacticipant, version.Number, environment),
            18 when model.Members.Count > 0 && Pick(model.Members) is var (branch, version) => new Operation.RemoveFromBranch(version.Pacticipant, version.Number, branch),
            19 when model.Tags.Count > 0 && Pick(model.Tags) is var (tag, version) => new Operation.RemoveTag(version.Pacticipant, version.Number, tag),
            20 or 21 when existing is not null => Reserve(),
            22 or 24 when Live() is [_, ..] kept && Pick(kept) is var reservation =>
                new Operation.GiveUp(reservation.Version.Pacticipant, reservation.Version.Number, reservation.Place.Environment, reservation.Place.Instance),
            23 => Deletion(),
            _ => null,
        };
    }

    // Most would be refused: of some the first that would not be.
    private Operation.Reserve Reserve()
    {
        var wishes = Enumerable.Range(0, 6).Select(_ => Pick(model.Versions)).Select(version => new Operation.Reserve(version.Pacticipant, version.Number, Pick(PlainModel.Environments), OrNull(["blue"]))).ToList();
        return wishes.Find(model.MayReserve) ?? wishes[0];
    }

    // Seldom, so that a history grows.
    private Operation? Deletion() => random.Next(4) switch
    {
        0 when model.Publications.Count > 0 && Pick(model.Publications) is var publication => new Operation.DeletePact(publication.Consumer.Pacticipant, publication.Consumer.Number, publication.Provider),
        1 when model.Versions.Count > 0 && Pick(model.Versions) is var version => new Operation.DeleteVersion(version.Pacticipant, version.Number),
        2 when model.Members.Count > 0 && Pick(model.Members) is var (branch, member) => new Operation.DeleteBranch(member.Pacticipant, branch),
        _ => null,
    };

    private List<PlainReservation> Live() => [.. model.Reservations.Where(reservation => reservation.Until > model.Minute + 1)];

    private Operation.Verify Verify(PlainPublication publication) => new(
        publication.Consumer.Pacticipant, publication.Consumer.Number, publication.Provider, SomeNumber(publication.Provider), Success: random.Next(4) > 0);

    private static Operation.Undeploy Undeploy(KeyValuePair<PlainPlace, PlainVersion> deployed) =>
        new(deployed.Value.Pacticipant, deployed.Value.Number, deployed.Key.Environment, deployed.Key.Instance);

    private Criteria Asked(string name) => random.Next(10) switch
    {
        < 6 => new Criteria { Pacticipant = name, Version = SomeNumber(name) },
        6 => new Criteria { Pacticipant = name, Branch = Pick(Branches), Latest = random.Next(3) > 0 },
        7 => new Criteria { Pacticipant = name, Tag = Pick(TagNames), Latest = random.Next(3) > 0 },
        8 => random.Next(2) == 0 ? new Criteria { Pacticipant = name, MainBranch = true, Latest = true } : new Criteria { Pacticipant = name, Latest = true },
        _ => random.Next(2) == 0 ? new Criteria { Pacticipant = name, Environment = Pick(PlainModel.Environments) } : new Criteria { Pacticipant = name },
    };

    private Criteria Target() => random.Next(8) switch
    {
        < 4 => new Criteria { Environment = Pick(PlainModel.Environments) },
        4 => new Criteria { Tag = Pick(TagNames), Latest = true },
        5 => new Criteria { Tag = Pick(TagNames) },
        6 => new Criteria { MainBranch = true, Latest = random.Next(2) == 0 },
        _ => new Criteria { Latest = true },
    };

    // One of the newest, or the next one: which may not exist.
    private string SomeNumber(string name)
    {
        var next = model.Versions.Count(version => version.Pacticipant == name) + 1;
        return $"{random.Next(Math.Max(1, next - 5), next + 1)}";
    }

    private T Pick<T>(IEnumerable<T> items) => random.GetItems<T>([.. items], 1)[0];

    private string? OrNull(string[] items) => random.Next(2) == 0 ? null : Pick(items);
}
