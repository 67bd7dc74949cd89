namespace SequenceToy.Studio.Sessions;

/// <summary>What a session gets from its host: a server of this machine, or the page itself.</summary>
/// <param name="Cores">The cores that trainings run on.</param>
internal sealed record SessionHost(SharedCores Cores)
{
    /// <summary>Called between two epochs, at most 30 times a second; may interrupt the session. Default: nothing.</summary>
    /// <remarks>A host with a single thread cannot receive messages while it trains.</remarks>
    public Action Poll { get; init; } = () => { };

    /// <summary>Called as often between two epochs of a replay, which also gives way to another question. Default: nothing.</summary>
    public Action PollReplay { get; init; } = () => { };

    /// <summary>The time after which no further seed is begun; the first always is. Default: null, all seeds are trained.</summary>
    public TimeSpan? TimeForOtherSeeds { get; init; }
}
