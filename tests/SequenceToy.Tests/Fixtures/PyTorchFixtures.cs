using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Tests.Fixtures;

/// <summary>pytorch.json, written by make_pytorch_fixtures.py.</summary>
public sealed record PyTorchFixtures(string Torch, NetworkCase[] Networks, NetworkCase[] Optimizers, ScheduleCases Schedules)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static PyTorchFixtures Load { get; } =
        JsonSerializer.Deserialize<PyTorchFixtures>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "pytorch.json")), Options)!;

    public static NetworkCase Network(string name) => Load.Networks.Concat(Load.Optimizers).Single(network => network.Name == name);
}

/// <summary>The learning rate of each epoch from 0.5 on, the scheduler hearing of a loss after each.</summary>
public sealed record ScheduleCases(double[] Losses, double[] Step, double[] Plateau, double[] Cosine);
