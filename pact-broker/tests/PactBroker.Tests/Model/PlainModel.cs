using System.Diagnostics;

namespace PactBroker.Tests.Model;

/// <summary>What a broker knows, as lists: nothing is stored that could be found by looking through them, but the heads of branches, which only history tells.</summary>
internal sealed class PlainModel
{
    private static readonly string[] MainBranchNames = ["develop", "main", "master"];

    public List<PlainVersion> Versions { get; } = [];

    public List<PlainPublication> Publications { get; } = [];

    public List<PlainResult> Results { get; } = [];

    public List<(string Branch, PlainVersion Version)> Members { get; } = [];

    public Dictionary<(string Pacticipant, string Branch), PlainVersion> Heads { get; } = [];

    public List<(string Name, PlainVersion Version)> Tags { get; } = [];

    public Dictionary<PlainPlace, PlainVersion> Deployed { get; } = [];

    public List<(string Environment, PlainVersion Version)> Supported { get; } = [];

    public List<PlainReservation> Reservations { get; } = [];

    /// <summary>Who ever had a pact with whom.</summary>
    public HashSet<(string Consumer, string Provider)> Pairs { get; } = [];

    /// <summary>How many minutes have passed: one before each operation.</summary>
    public int Minute { get; private set; }

    private int Created { get; set; }

    private int Verified { get; set; }

    public Dictionary<string, string> MainBranches { get; } = [];

    /// <summary>Those with a version, and those that somebody needs something of.</summary>
    public IEnumerable<string> Pacticipants => Versions.Select(version => version.Pacticipant).Concat(Publications.Select(publication => publication.Provider)).Distinct();

    /// <summary>The newest revision of each consumer version and provider.</summary>
    public IEnumerable<PlainPublication> CurrentPublications =>
        Publications.GroupBy(publication => (publication.Consumer, publication.Provider)).Select(revisions => revisions.MaxBy(publication => publication.Revision)!);

    public PlainVersion? Find(string pacticipant, string number) => Versions.Find(version => version.Pacticipant == pacticipant && version.Number == number);

    public bool IsIn(string environment, PlainVersion version) =>
        Supported.Contains((environment, version)) || Deployed.Any(deployed => deployed.Key.Environment == environment && deployed.Value == version)
        || Reservations.Exists(reservation => reservation.Place.Environment == environment && reservation.Version == version && reservation.Until > Minute);

    /// <summary>Whether a reservation is granted.</summary>
    public bool MayReserve(Operation.Reserve wish) => new PlainMatrix(this, new Question(
        [new Criteria { Pacticipant = wish.Pacticipant, Version = wish.Version }], new Criteria { Environment = wish.Environment }, "cvpv", Ignored: null, States: [], Strict: false)).Answer().Deployable == true;

    public void PassAMinute() => Minute++;

    public void Apply(Operation operation)
    {
        switch (operation)
        {
            case Operation.Publish publish:
                Publish(publish);
                break;
            case Operation.Verify verify:
                var verified = CurrentPublications.Single(publication => publication.Consumer == Find(verify.Consumer, verify.ConsumerVersion) && publication.Provider == verify.Provider);
                Results.Add(new PlainResult(verified.Identity, Ensure(verify.Provider, verify.ProviderVersion, out _), Verified++, verify.Success));
                break;
            case Operation.AddToBranch add:
                AddToBranch(Ensure(add.Pacticipant, add.Version, out _), add.Branch);
                break;
            case Operation.RemoveFromBranch remove:
                RemoveFromBranch(Find(remove.Pacticipant, remove.Version)!, remove.Branch);
                break;
            case Operation.AddTag add:
                var tagged = Ensure(add.Pacticipant, add.Version, out var isNew);
                AddTag(tagged, add.Name, isNew);
                if (Environments.Contains(add.Name))
                    Deploy(new PlainPlace(add.Name, add.Pacticipant, Instance: null), tagged);
                break;
            case Operation.RemoveTag remove:
                Tags.Remove((remove.Name, Find(remove.Pacticipant, remove.Version)!));
                break;
            case Operation.Deploy deploy:
                Deploy(new PlainPlace(deploy.Environment, deploy.Pacticipant, deploy.Instance), Find(deploy.Pacticipant, deploy.Version)!);
                break;
            case Operation.Undeploy undeploy:
                Deployed.Remove(new PlainPlace(undeploy.Environment, undeploy.Pacticipant, undeploy.Instance));
                break;
            case Operation.Release release when !Supported.Contains((release.Environment, Find(release.Pacticipant, release.Version)!)):
                Supported.Add((release.Environment, Find(release.Pacticipant, release.Version)!));
                break;
            case Operation.Release:
                break;
            case Operation.EndSupport end:
                Supported.Remove((end.Environment, Find(end.Pacticipant, end.Version)!));
                break;
            case Operation.Reserve wish when MayReserve(wish):
                var (place, taker) = (new PlainPlace(wish.Environment, wish.Pacticipant, wish.Instance), Find(wish.Pacticipant, wish.Version)!);
                EndReservation(place, taker);
                Reservations.Add(new PlainReservation(place, taker, Minute + ReservedMinutes));
                break;
            case Operation.Reserve:
                break;
            case Operation.GiveUp wish:
                EndReservation(new PlainPlace(wish.Environment, wish.Pacticipant, wish.Instance), Find(wish.Pacticipant, wish.Version)!);
                break;
            case Operation.DeletePact delete:
                Publications.RemoveAll(publication => publication.Consumer == Find(delete.Consumer, delete.Version) && publication.Provider == delete.Provider);
                break;
            case Operation.DeleteVersion delete:
                DeleteVersion(Find(delete.Pacticipant, delete.Version)!);
                break;
            case Operation.DeleteBranch delete:
                Members.RemoveAll(member => member.Branch == delete.Branch && member.Version.Pacticipant == delete.Pacticipant);
                Heads.Remove((delete.Pacticipant, delete.Branch));
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Those of a new broker.</summary>
    public static IReadOnlyList<string> Environments { get; } = ["test", "production"];

    /// <summary>How long a place is kept.</summary>
    public const int ReservedMinutes = 10;

    private void Publish(Operation.Publish publish)
    {
        Pairs.Add((publish.Consumer, publish.Provider));
        var version = Ensure(publish.Consumer, publish.Version, out var isNew);
        if (publish.Branch is not null)
            AddToBranch(version, publish.Branch);
        if (publish.Tag is not null)
            AddTag(version, publish.Tag, isNew);

        var newest = CurrentPublications.SingleOrDefault(publication => publication.Consumer == version && publication.Provider == publish.Provider);
        if (newest?.Content != publish.Content)
            Publications.Add(new PlainPublication(version, publish.Provider, publish.Content, (newest?.Revision ?? 0) + 1));
    }

    private PlainVersion Ensure(string pacticipant, string number, out bool isNew)
    {
        var found = Find(pacticipant, number);
        isNew = found is null;
        if (found is not null)
            return found;

        var created = new PlainVersion(Created++, pacticipant, number);
        Versions.Add(created);
        return created;
    }

    private void Deploy(PlainPlace place, PlainVersion version)
    {
        EndReservation(place, version);
        Deployed[place] = version;
    }

    private void EndReservation(PlainPlace place, PlainVersion version) => Reservations.RemoveAll(reservation => reservation.Place == place && reservation.Version == version);

    // With all that belongs to it; the branches that it headed have their newest remaining version as head.
    private void DeleteVersion(PlainVersion version)
    {
        foreach (var branch in Members.Where(member => member.Version == version).Select(member => member.Branch).ToList())
            RemoveFromBranch(version, branch);

        Publications.RemoveAll(publication => publication.Consumer == version);
        Results.RemoveAll(result => result.Provider == version);
        Tags.RemoveAll(tag => tag.Version == version);
        Supported.RemoveAll(supported => supported.Version == version);
        Reservations.RemoveAll(reservation => reservation.Version == version);
        foreach (var place in Deployed.Where(deployed => deployed.Value == version).Select(deployed => deployed.Key).ToList())
            Deployed.Remove(place);

        Versions.Remove(version);
    }

    private void AddToBranch(PlainVersion version, string branch)
    {
        DetectMainBranch(version.Pacticipant, branch);
        if (Members.Contains((branch, version)))
            return;

        Members.Add((branch, version));
        Heads[(version.Pacticipant, branch)] = version;
    }

    private void RemoveFromBranch(PlainVersion version, string branch)
    {
        Members.Remove((branch, version));
        if (Heads.GetValueOrDefault((version.Pacticipant, branch)) != version)
            return;

        Heads.Remove((version.Pacticipant, branch));
        var left = Members.Where(member => member.Branch == branch && member.Version.Pacticipant == version.Pacticipant).Select(member => member.Version);
        if (left.MaxBy(member => member.Order) is { } newest)
            Heads[(version.Pacticipant, branch)] = newest;
    }

    // Between two operations more time passes than a new version has to get its branch from its first tag.
    private void AddTag(PlainVersion version, string name, bool isNew)
    {
        if (isNew && !Members.Exists(member => member.Version == version) && !Tags.Exists(tag => tag.Version == version))
            AddToBranch(version, name);

        DetectMainBranch(version.Pacticipant, name);
        if (!Tags.Contains((name, version)))
            Tags.Add((name, version));
    }

    private void DetectMainBranch(string pacticipant, string name)
    {
        if (MainBranchNames.Contains(name))
            MainBranches.TryAdd(pacticipant, name);
    }
}
