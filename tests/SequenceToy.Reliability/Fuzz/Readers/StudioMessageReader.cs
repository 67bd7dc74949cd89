using System.Text;
using SequenceToy.Reliability.Fuzz.Mutations;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Settings;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>The messages that a page sends to the Studio: each is a request, or is refused with a reason.</summary>
internal sealed class StudioMessageReader : Reader
{
    public override string Name => "studio-message";

    public override string FileName => "message.json";

    public override double UsedShare => 0.1;

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) =>
    [
        .. new[]
        {
            """{"type":"train","id":3,"query":"task=parity&hiddenSize=8&learningRate=0.02"}""",
            """{"type":"look","id":1,"training":3,"epoch":7,"sample":2,"values":[1,2.5,-3e4]}""",
            """{"type":"visibility","isVisible":false}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public override Mutation Mutate(byte[] valid, SeededRandom random) => random.NextInt32(0, 2) > 0 ? JsonMutation.Of(valid, random) : RawMutation.Of(valid, random);

    public override object Read(string path) => StudioJson.Read(File.ReadAllBytes(path), out var problem) ?? throw new FormatException(problem);

    public override bool IsDocumented(Exception problem) => problem is FormatException { Message: [_, ..] } && !problem.Message.Any(char.IsControl);

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder) => read is not TrainRequest train ? []
        : [("validate", () => StudioQuery.Parse(train.Query).State.ToExperiment().Validate())];
}
