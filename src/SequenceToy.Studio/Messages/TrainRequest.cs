namespace SequenceToy.Studio.Messages;

/// <summary>Asks for a training; it replaces the one before.</summary>
/// <param name="Id">The number of the training, at least 0, repeated in all replies about it.</param>
/// <param name="Query">The state, as in links.</param>
internal sealed record TrainRequest(int Id, string Query) : StudioRequest
{
    public override string? Problem() => Id < 0 ? "id must be at least 0." : null;
}
