namespace SequenceToy.Tests.Training.Engines.Torch;

/// <summary>Tests of dropout by libtorch run one at a time: it draws from a generator that all of the process shares, as the making of a network does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedGenerator
{
    public const string Name = "libtorch's generator";
}
