namespace SequenceToy.Reliability.Fuzz;

/// <summary>A changed file and what was changed.</summary>
internal sealed record Mutation(byte[] Bytes, string Change);
